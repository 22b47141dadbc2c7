/** What a caller of the control port did wrong, as a sentence for that caller. Anything else thrown there is our own fault. */
export class ControlRefusal extends Error {
  override readonly name = 'ControlRefusal';
}
