import type { AttemptReply } from '../../db/repositories/outbox-replies';
import { sha256Hex } from '../biotrack/canonical';

const maxCharacters = 16_384;

/** An answer as it is kept with its attempt: whole in all but the strangest cases, and its digest always of the whole. */
export function keepReply(text: string): AttemptReply {
  return { bytes: Buffer.byteLength(text), sha256: sha256Hex(text), text: text.slice(0, maxCharacters) };
}
