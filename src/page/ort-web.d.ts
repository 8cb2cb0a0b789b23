/** Its own types name the package as it is called on the registry. */
declare module 'ort-web/wasm' {
  export { env, InferenceSession, Tensor } from 'onnxruntime-common'
}
