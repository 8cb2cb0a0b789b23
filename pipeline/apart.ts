/** A long cut out of a text holds on to all of it, a short one is a copy (so V8); what is kept must not. */
export const apart = (cut: string): string => (cut.length < 13 ? cut : cut.split('').join(''))
