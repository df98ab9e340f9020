import { config } from 'zod'

// zod would otherwise try to compile its checks, which the content policy of the window rightly refuses and reports
config({ jitless: true })
