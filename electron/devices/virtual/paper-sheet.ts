import type { PaperLine } from '../../../shared/documents/paper-text';
import { drawCode, type PrintedCode } from '../../../shared/scan/drawn-code';
import { fillPath, type Picture } from './fill-path';
import font from './receipt-font.json';

/** Dots of one letter, of the paper beside the head, and between parts. */
const cell = { width: 12, height: 24 } as const;
const margin = 36;
const codeGap = 10;
const ink = 20;
/** What stands for a letter that the table does not have. */
const box = `000000${'7fe'}${'402'.repeat(16)}${'7fe'}${'000'.repeat(4)}`;

const glyphs: Readonly<Record<string, string>> = font.glyphs;

/** How a head prints a code: dots a unit of its drawing, and as tall as that or as said. */
export type CodeSize = { readonly scale: number; readonly height: number | null };

/**
 * Paper under a head of so many columns, dot for dot. The letters are drawn from a table and the codes from the drawing that a
 * scanner has been held to, so that no machine's fonts change a picture.
 */
export class PaperSheet {
  private rows: Uint8Array[];
  private readonly width: number;

  constructor(columns: number) {
    this.width = columns * cell.width + 2 * margin;
    this.rows = this.blank(margin);
  }

  static hasLetter(character: string): boolean {
    return glyphs[character] !== undefined;
  }

  /** Bold is struck twice, one dot apart, as a thermal head does it. */
  line({ text, bold, wide, align }: PaperLine): void {
    const size = wide ? 2 : 1;
    const spare = this.width - 2 * margin - text.length * cell.width * size;
    const left = margin + { left: 0, centre: Math.floor(spare / 2), right: spare }[align];
    const rows = this.blank(cell.height * size);
    [...text].forEach((character, at) => {
      strikeLetter(rows, glyphs[character] ?? box, { left: left + at * cell.width * size, size, bold });
    });
    this.rows.push(...rows);
  }

  /** @returns false where it is no code, or wider than the paper; nothing is drawn then */
  code(code: PrintedCode, { scale, height }: CodeSize): boolean {
    const drawn = drawCode(code);
    if (drawn === null) return false;
    const picture = fillPath(drawn, { scale, margin: 0 });
    const left = Math.floor((this.width - picture.width) / 2);
    if (left < 0) return false;
    const rows = this.blank(height ?? picture.height);
    rows.forEach((row, y) => {
      // Bars are alike from top to bottom, however tall they are drawn.
      const from = (height === null ? y : Math.floor(picture.height / 2)) * picture.width;
      for (let x = 0; x < picture.width; x += 1) row[left + x] = picture.data[(from + x) * 4] ?? 255;
    });
    this.rows.push(...this.blank(codeGap), ...rows, ...this.blank(codeGap));
    return true;
  }

  /** What has come out so far; the next piece begins. */
  cut(): Picture {
    const rows = [...this.rows, ...this.blank(margin)];
    this.rows = this.blank(margin);
    const data = new Uint8ClampedArray(rows.length * this.width * 4).fill(255);
    rows.forEach((row, y) => {
      row.forEach((value, x) => {
        if (value !== 255) data.fill(value, (y * this.width + x) * 4, (y * this.width + x) * 4 + 3);
      });
    });
    return { data, width: this.width, height: rows.length };
  }

  private blank(count: number): Uint8Array[] {
    return Array.from({ length: count }, () => new Uint8Array(this.width).fill(255));
  }
}

type Place = { readonly left: number; readonly size: number; readonly bold: boolean };

function strikeLetter(rows: readonly Uint8Array[], glyph: string, { left, size, bold }: Place): void {
  rows.forEach((row, y) => {
    const bits = Number.parseInt(glyph.slice(Math.floor(y / size) * 3, Math.floor(y / size) * 3 + 3), 16);
    for (let x = 0; x < cell.width * size; x += 1) {
      const isSet = ((bits >> (cell.width - 1 - Math.floor(x / size))) & 1) === 1;
      if (isSet && left + x >= 0) row.fill(ink, left + x, left + x + (bold ? size + 1 : 1));
    }
  });
}
