import { createEscposReader } from '../../../electron/devices/printer/escpos-reader';

export type Printed = {
  /** As it stands on the paper, a wide letter in two columns; a code is said in words, a cut is a line of its own. */
  readonly text: string;
  readonly unknownBytes: number;
  /** Columns of the widest line. */
  readonly widest: number;
};

/** What a printer of so many columns makes of these bytes. */
export function printedText(bytes: Uint8Array, columns: number): Printed {
  const reader = createEscposReader();
  let widest = 0;
  const lines = reader.push(bytes).flatMap(act => {
    switch (act.kind) {
      case 'line': {
        const { text, wide, align } = act.line;
        const shown = wide
          ? [...text]
              .map(character => `${character} `)
              .join('')
              .trimEnd()
          : text;
        const width = text.length * (wide ? 2 : 1);
        widest = Math.max(widest, width);
        const spare = Math.max(0, columns - width);
        return [' '.repeat({ left: 0, centre: Math.floor(spare / 2), right: spare }[align]) + shown];
      }
      case 'qr':
        return [`<QR ${act.payload}>`];
      case 'code128':
        return [`<Code 128 ${act.text}, module ${act.moduleDots}>`];
      case 'cut':
        return ['<cut>'];
      default:
        return [];
    }
  });
  const text = lines.map(line => line.trimEnd()).join('\n');
  return {
    text: `${text.replace(/\n{3,}/g, '\n\n').replace(/^\n+|\n+$/g, '')}\n`,
    unknownBytes: reader.unknownBytes(),
    widest,
  };
}
