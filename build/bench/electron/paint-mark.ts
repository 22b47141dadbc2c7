/** Begins the line in which the probe says when the page was painted, in wall-clock milliseconds. */
export const paintMark = 'bench-painted ';
