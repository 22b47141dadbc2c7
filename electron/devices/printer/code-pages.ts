/** Upper halves of the code pages that our printers are set to, by Epson's numbers (hardware.md, P17). */
const cp437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
const cp858 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';
/** Spelled out, because some Node releases decode windows-1252 as Latin-1. Five places are unused control characters. */
const windows1252Letters =
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ' +
  String.fromCharCode(...Array.from({ length: 96 }, (_, at) => 0xa0 + at));

/** Holds every Spanish letter; what our documents are printed in. */
export const windows1252 = 16;

const upperHalves: ReadonlyMap<number, string> = new Map([
  [0, cp437],
  [windows1252, windows1252Letters],
  [19, cp858],
]);

/** The character that a printer shows for a byte; null for a code page that is not ours. */
export function characterOf(byte: number, codePage: number): string | null {
  return byte < 0x80 ? String.fromCharCode(byte) : (upperHalves.get(codePage)?.charAt(byte - 0x80) ?? null);
}

/** The byte that stands for a character; null where the code page has none. */
export function byteOf(character: string, codePage: number): number | null {
  const code = character.charCodeAt(0);
  if (code < 0x80) return code;
  const at = upperHalves.get(codePage)?.indexOf(character) ?? -1;
  return at === -1 ? null : at + 0x80;
}
