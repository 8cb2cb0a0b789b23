import type { Form } from './form.js'

/**
 * `make`, once per form. It must be pure. A form is known by its place in its table and then compared, so that forms of two
 * tables never take each other's answer; a form that no table keeps is asked afresh.
 */
export function memo<T>(make: (form: Form) => T): (form: Form) => T {
  const forms: (Form | undefined)[] = []
  const made: (T | undefined)[] = []
  return (form) => {
    const { id } = form
    if (id < 0) return make(form)
    if (forms[id] === form) return made[id] as T
    const own = make(form)
    while (forms.length <= id) {
      // One by one: an array that is written far behind its end becomes a slow one.
      forms.push(undefined)
      made.push(undefined)
    }
    forms[id] = form
    made[id] = own
    return own
  }
}
