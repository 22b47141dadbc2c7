import { concatBytes } from '../concat-bytes';
import { type Command, readCommand } from './escpos-syntax';

const dataLinkEscape = 0x10;

export type RealTimeCommand = { readonly kind: 'status' | 'recover' | 'drawer'; readonly parameter: number };
/** In the order of arrival: "recover" forgets what came before it and not what comes after. */
export type Received = RealTimeCommand | { readonly kind: 'data'; readonly bytes: Uint8Array };

/**
 * The first stage of a printer: DLE commands are obeyed as they arrive, even while cover or paper hold up everything
 * else; the rest goes to the buffer. Works across chunks.
 */
export function createRealTimeStage(): { readonly push: (chunk: Uint8Array) => readonly Received[] } {
  let rest: Uint8Array = new Uint8Array(0);
  return {
    push: chunk => {
      const bytes = concatBytes([rest, chunk]);
      const received: Received[] = [];
      let at = 0;
      while (at < bytes.length) {
        const command = readCommand(bytes, at);
        if (command === 'more' && bytes[at] === dataLinkEscape) break;
        const isRealTime = command !== null && command !== 'more' && bytes[at] === dataLinkEscape;
        const next = isRealTime ? at + command.length : dataEnd(bytes, at + 1);
        received.push(isRealTime ? toRealTime(command) : { kind: 'data', bytes: bytes.slice(at, next) });
        at = next;
      }
      rest = bytes.slice(at);
      return received;
    },
  };
}

/** Data runs up to the next byte that may begin a real-time command. */
function dataEnd(bytes: Uint8Array, from: number): number {
  const next = bytes.indexOf(dataLinkEscape, from);
  return next < 0 ? bytes.length : next;
}

function toRealTime({ name, data }: Command): RealTimeCommand {
  const parameter = data[0] ?? 0;
  if (name === 'DLE DC4') return { kind: 'drawer', parameter };
  return { kind: name === 'DLE ENQ' ? 'recover' : 'status', parameter };
}
