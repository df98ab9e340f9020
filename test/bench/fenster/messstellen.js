/**
 * Runs in the window before anything else and takes times there, with the clock of the page: what is measured from outside
 * would contain the way between test and browser. Times are milliseconds since the page began to load.
 */
globalThis.messstellen = (() => {
  const marken = new Map()
  let anordnung = Promise.withResolvers()
  let letzteAnordnung
  const blockaden = []
  let beginn = 0

  /** Two frames later, what has just been put into the document is on the screen. */
  const drawn = () =>
    new Promise((fertig) => requestAnimationFrame(() => requestAnimationFrame(() => fertig(performance.now()))))

  const markeOf = (name) => {
    if (!marken.has(name)) marken.set(name, Promise.withResolvers())
    return marken.get(name)
  }
  new MutationObserver(() => {
    for (const name of (document.documentElement?.dataset.bereit ?? '').split(' ')) markeOf(name).resolve(drawn())
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-bereit'] })

  new PerformanceObserver((liste) => {
    for (const { startTime, duration } of liste.getEntries()) blockaden.push({ von: startTime, ms: duration })
  }).observe({ type: 'longtask', buffered: true })

  // a layout begins with a question to its worker and ends with the answer
  globalThis.Worker = class extends Worker {
    constructor(adresse, optionen) {
      super(adresse, optionen)
      if (!String(adresse).includes('anordnung')) return
      this.addEventListener('message', () => {
        const imWorker = performance.now() - this.gefragt
        anordnung.resolve(drawn().then((gezeichnet) => ({ imWorker, gezeichnet })))
        letzteAnordnung = anordnung.promise
        anordnung = Promise.withResolvers()
      })
    }
    postMessage(...frage) {
      this.gefragt = performance.now()
      super.postMessage(...frage)
    }
  }

  for (const art of ['pointerdown', 'keydown']) {
    addEventListener(art, ({ timeStamp }) => (beginn = timeStamp), { capture: true })
  }

  const tasten = []
  const bild = new MessageChannel()
  const getippt = []
  bild.port1.onmessage = () => tasten.push(...getippt.splice(0).map((zeit) => performance.now() - zeit))
  // a message posted in a frame comes right after it was drawn
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      getippt.push(timeStamp)
      requestAnimationFrame(() => bild.port2.postMessage(undefined))
    },
    { capture: true },
  )

  const isThere = ({ selektor, text = '', fehlt = false }) =>
    [...document.querySelectorAll(selektor)].some(({ textContent }) => textContent.includes(text)) !== fehlt

  /** Resolves with the time at which all conditions hold and are drawn. */
  const until = (bedingungen) =>
    new Promise((fertig) => {
      const check = () => {
        if (!bedingungen.every(isThere)) return
        beobachter.disconnect()
        fertig(drawn())
      }
      const beobachter = new MutationObserver(check)
      beobachter.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
      check()
    })

  /** Places on the canvas, those in its middle first; from afar an element is five pixels high. */
  const listOrte = () => {
    const { left, top, width, height } = document.querySelector('.react-flow__pane').getBoundingClientRect()
    const orte = []
    for (let x = left + 60; x < left + width - 60; x += 4) {
      for (let y = top + 60; y < top + height - 60; y += 4) orte.push({ x, y })
    }
    const fern = ({ x, y }) => Math.hypot(x - left - width / 2, y - top - height / 2)
    return orte.sort((a, b) => fern(a) - fern(b))
  }

  let bilder
  return {
    /** when a part of the window first had its data and was drawn */
    marke: (name) => markeOf(name).promise,
    until,
    /** the last key or press of the pointer */
    beginn: () => beginn,
    /** milliseconds from each key until its frame was drawn, since they were last asked for */
    tasten: () => tasten.splice(0),
    letzteAnordnung: () => letzteAnordnung,
    naechsteAnordnung: () => anordnung.promise,
    /** tasks of more than 50 ms since they were last asked for */
    blockaden: () => blockaden.splice(0).map(({ ms }) => ms),
    beginFrames: () => {
      blockaden.length = 0
      bilder = []
      const note = (zeit) => {
        bilder?.push(zeit)
        if (bilder !== undefined) requestAnimationFrame(note)
      }
      requestAnimationFrame(note)
    },
    /** milliseconds between one frame and the next */
    endFrames: () => {
      const zeiten = bilder.slice(1).map((zeit, k) => zeit - bilder[k])
      bilder = undefined
      return zeiten
    },
    /** a place on the canvas with nothing on it, as near to its middle as there is one */
    freierOrt: () => {
      const isFrei = ({ x, y }) => document.elementFromPoint(x, y)?.classList.contains('react-flow__pane')
      return listOrte().find(isFrei)
    },
    /** an element of the graph that can be clicked and is not chosen, with its place */
    waehlbares: (ohne) => {
      for (const { x, y } of listOrte()) {
        const id = document.elementFromPoint(x, y)?.closest('.react-flow__node')?.dataset.id
        if (id !== undefined && !ohne.includes(id)) return { id, x, y }
      }
      return undefined
    },
  }
})()
