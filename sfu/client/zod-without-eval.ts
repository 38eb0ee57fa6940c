import { z } from 'zod'

/**
 * Our pages' content security policy forbids `new Function`, which zod tries when a schema is made, and browsers report the try as a
 * violation. So this is imported before any schema.
 */
z.config({ jitless: true })
