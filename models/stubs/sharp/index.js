export default function sharp() {
  throw new Error('this build reads text only: no image library is installed')
}
