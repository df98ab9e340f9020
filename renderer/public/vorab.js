// Runs before every module: zod would otherwise try out whether it may compile its checks, which the content policy of the
// window rightly refuses and the browser reports as a violation. Bundles order modules freely, so an import would come too late.
globalThis.__zod_globalConfig = { jitless: true }
