/** Codes of the sentences in reliability.md, section 14; the catalogue holds the sentence, the code crosses IPC. */
export const errorCodes = [
  'E-PAT-01', 'E-PAT-02', 'E-PAT-03', 'E-PAT-04', 'E-PAT-05', 'E-PAT-06', 'E-PAT-07', 'E-PAT-08', 'E-PAT-09',
  'E-PAT-10', 'E-PAT-11',
  'E-ITM-01', 'E-ITM-02', 'E-ITM-03', 'E-ITM-04',
  'E-QTY-01', 'E-LIM-01', 'E-LIM-02',
  'E-PRC-01', 'E-PRC-02',
  'E-PAY-01', 'E-PAY-02', 'E-PAY-03',
  'E-HRS-01',
  'E-PIN-01', 'E-PIN-02', 'E-PIN-03',
  'E-AUT-01', 'E-AUT-02', 'E-AUT-03', 'E-AUT-04',
  'E-NET-01', 'E-NET-02', 'E-NET-03', 'E-NET-04', 'E-NET-05', 'E-NET-06', 'E-NET-07', 'E-NET-08',
  'E-OFF-01', 'E-OFF-02',
  'E-CLK-01',
  'E-CRT-01', 'E-CRT-02', 'E-CRT-03', 'E-CRT-04', 'E-CRT-05',
  'E-TIL-01', 'E-TIL-02',
  'E-APP-01', 'E-APP-02',
  'E-DB-01', 'E-DB-02', 'E-DB-03', 'E-DB-04',
  'E-KEY-01', 'E-KEY-02',
  'E-PRV-01',
  'E-UPD-01',
  'E-IPC-01', 'E-IPC-02', 'E-IPC-03', 'E-IPC-04',
  'E-PRN-01',
  'E-AUD-01',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** What the sentence is filled with; never a patient's data, so that it may be logged. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** A refusal or failure on its way to the screen. */
export type AppError = { readonly code: ErrorCode; readonly params: ErrorParams };

export function appError(code: ErrorCode, params: ErrorParams = {}): AppError {
  return { code, params };
}
