/** Printers as they are in shops (hardware.md, sections 8.5, 8.6 and 11.2). */
export type PrinterProfile = {
  readonly model: string;
  readonly columns: number;
  /** DLE EOT. */
  readonly answers: boolean;
  readonly hasReports: boolean;
  readonly hasProcessId: boolean;
  readonly hasSensorAnswer: boolean;
  /** Speaks StarPRNT, with reports of its own. */
  readonly isStar: boolean;
};

const epson = { answers: true, hasReports: true, hasProcessId: true, hasSensorAnswer: true, isStar: false } as const;

export const profiles = {
  'epson-t88vi': { ...epson, model: 'TM-T88VI', columns: 42 },
  'epson-m30iii': { ...epson, model: 'TM-m30III', columns: 48 },
  /** Older Epsons: the sensor's answer stands for the missing echo. */
  'epson-t88iii': { ...epson, model: 'TM-T88III', columns: 42, hasProcessId: false },
  'clone-58': {
    ...epson,
    model: '',
    columns: 32,
    hasReports: false,
    hasProcessId: false,
    hasSensorAnswer: false,
  },
  'star-mcp': {
    ...{ model: '', columns: 48, answers: true, isStar: true },
    ...{ hasReports: false, hasProcessId: false, hasSensorAnswer: false },
  },
} as const satisfies Record<string, PrinterProfile>;

export type ProfileName = keyof typeof profiles;
