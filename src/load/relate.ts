import { eventsSchema, type RelateLexicon, rolesSchema } from '../../pipeline/relate/schema.js'
import { englishVerbs } from './compromise.js'
import { readJson } from './files.js'

export const loadRelate = (): RelateLexicon => ({
  verbs: englishVerbs,
  roles: readJson('relate/roles.json', rolesSchema),
  events: readJson('relate/events.json', eventsSchema).events,
})
