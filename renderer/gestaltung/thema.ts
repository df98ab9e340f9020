import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'
import { ChevronDown } from 'lucide-react'
import { createElement } from 'react'

/** Mantine wants ten shades of a primary colour; the resolver below replaces every one that is used. */
const akzent: MantineColorsTuple = [
  'var(--fw-akzent-flaeche)',
  'var(--fw-akzent-flaeche)',
  'var(--fw-akzent-flaeche-stark)',
  'var(--fw-akzent-linie)',
  'var(--fw-akzent-linie)',
  'var(--fw-akzent)',
  'var(--fw-akzent)',
  'var(--fw-akzent-hover)',
  'var(--fw-akzent-hover)',
  'var(--fw-akzent-text)',
]

/** More choices than anybody reads; one types to find the others. Every one of them costs, even while the list is closed. */
const GEZEIGTE = 150

const PFEIL = createElement(ChevronDown, { size: 14, strokeWidth: 1.75, 'aria-hidden': true })

/** Mantine in the clothes of tokens.css: dense controls, small corners, one accent. */
export const thema = createTheme({
  fontFamily: 'var(--fw-schrift)',
  fontFamilyMonospace: 'var(--fw-schrift-fest)',
  fontSizes: {
    xs: 'var(--fw-gross-2)',
    sm: 'var(--fw-gross-3)',
    md: 'var(--fw-gross-4)',
    lg: 'var(--fw-gross-5)',
    xl: 'var(--fw-gross-6)',
  },
  radius: { xs: 'var(--fw-r-1)', sm: 'var(--fw-r-2)', md: 'var(--fw-r-3)' },
  defaultRadius: 'sm',
  colors: { akzent },
  primaryColor: 'akzent',
  primaryShade: 6,
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'xs', variant: 'default' } },
    TextInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Select: {
      defaultProps: {
        size: 'xs',
        limit: GEZEIGTE,
        checkIconPosition: 'right',
        comboboxProps: { shadow: 'md' },
        rightSection: PFEIL,
      },
    },
    MultiSelect: { defaultProps: { size: 'xs', limit: GEZEIGTE, rightSection: PFEIL } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Menu: {
      defaultProps: {
        shadow: 'md',
        offset: 2,
        transitionProps: { duration: 0 },
        classNames: { item: 'menuepunkt', dropdown: 'menueblatt', divider: 'menuelinie', label: 'menuetitel' },
      },
    },
    Tooltip: {
      defaultProps: {
        openDelay: 400,
        transitionProps: { duration: 80 },
        events: { hover: true, focus: true, touch: false },
      },
    },
    Modal: { defaultProps: { centered: true, closeButtonProps: { 'aria-label': 'Schließen' } } },
  },
})

/** The variables Mantine reads, pointed at ours; both schemes alike because tokens.css switches by itself. */
export const aufloesung: CSSVariablesResolver = () => {
  const variablen = {
    '--mantine-color-body': 'var(--fw-flaeche-inhalt)',
    '--mantine-color-text': 'var(--fw-text)',
    '--mantine-color-bright': 'var(--fw-text)',
    '--mantine-color-dimmed': 'var(--fw-text-zweit)',
    '--mantine-color-placeholder': 'var(--fw-text-dritt)',
    '--mantine-color-default': 'var(--fw-flaeche-erhaben)',
    '--mantine-color-default-color': 'var(--fw-text)',
    '--mantine-color-default-border': 'var(--fw-linie-stark)',
    '--mantine-color-default-hover': 'var(--fw-flaeche-hover)',
    '--mantine-color-disabled': 'var(--fw-flaeche-vertieft)',
    '--mantine-color-disabled-color': 'var(--fw-text-aus)',
    '--mantine-color-disabled-border': 'var(--fw-linie)',
    '--mantine-color-error': 'var(--fw-fehler-text)',
    '--mantine-color-anchor': 'var(--fw-akzent-text)',
    '--mantine-primary-color-filled': 'var(--fw-akzent)',
    '--mantine-primary-color-filled-hover': 'var(--fw-akzent-hover)',
    '--mantine-primary-color-light': 'var(--fw-akzent-flaeche)',
    '--mantine-primary-color-light-hover': 'var(--fw-akzent-flaeche-stark)',
    '--mantine-primary-color-light-color': 'var(--fw-akzent-text)',
    '--mantine-primary-color-contrast': 'var(--fw-akzent-auf)',
    '--mantine-color-akzent-filled': 'var(--fw-akzent)',
    '--mantine-color-akzent-filled-hover': 'var(--fw-akzent-hover)',
    '--mantine-color-akzent-light': 'var(--fw-akzent-flaeche)',
    '--mantine-color-akzent-light-hover': 'var(--fw-akzent-flaeche-stark)',
    '--mantine-color-akzent-light-color': 'var(--fw-akzent-text)',
    '--mantine-line-height': 'var(--fw-zeile)',
    '--mantine-shadow-md': 'var(--fw-schatten-2)',
    '--mantine-shadow-xl': 'var(--fw-schatten-3)',
  }
  return { variables: {}, light: variablen, dark: variablen }
}
