export { placeKinds } from '../../values.js'
