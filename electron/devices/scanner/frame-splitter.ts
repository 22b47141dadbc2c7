import { concatBytes } from '../concat-bytes';
import { lookForCut, mayBeFrame } from './cut-report';
import { type ReportLayout, reportSize } from './report-layout';

/** A report of 64 bytes, or what there was of one whose end never came. */
export type Piece = { readonly kind: 'frame' | 'cut'; readonly bytes: Uint8Array };

export type FrameSplitter = {
  readonly push: (chunk: Uint8Array) => readonly Piece[];
  readonly isWaiting: () => boolean;
  /** The line has been silent for so long that the rest will not come; kept, it would shift every report after it. */
  readonly giveUp: () => readonly Piece[];
};

/**
 * Cuts a byte stream into frames of exactly 64 bytes, wherever the network cut it. Where another report begins inside a
 * frame, the one before was cut short: what there was of it is told apart, and the frames go on from the new beginning.
 */
export function createFrameSplitter(layout: ReportLayout): FrameSplitter {
  let rest: Uint8Array = new Uint8Array(0);

  const take = (kind: Piece['kind'], length: number): Piece => {
    const bytes = rest.slice(0, length);
    rest = rest.slice(length);
    return { kind, bytes };
  };

  return {
    push: chunk => {
      rest = concatBytes([rest, chunk]);
      const pieces: Piece[] = [];
      while (rest.length >= reportSize) {
        const look = lookForCut(layout, rest);
        if (look.kind === 'open') break;
        pieces.push(look.kind === 'cut' ? take('cut', look.length) : take('frame', reportSize));
      }
      return pieces;
    },
    isWaiting: () => rest.length > 0,
    giveUp: () => {
      const pieces: Piece[] = [];
      if (rest.length >= reportSize && mayBeFrame(layout, rest)) pieces.push(take('frame', reportSize));
      if (rest.length > 0) pieces.push(take('cut', rest.length));
      return pieces;
    },
  };
}
