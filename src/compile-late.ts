/**
 * A run takes seconds, and half of it went into optimising functions that are soon used otherwise: a function has to run six times as
 * long as by V8's own measure before it is worth that. The loops that take the time of a long run still are.
 */
import { setFlagsFromString } from 'node:v8'

setFlagsFromString('--interrupt-budget=400000')
