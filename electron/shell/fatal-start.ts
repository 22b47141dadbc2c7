import type { AppError, ErrorCode } from '../../shared/kernel/error-code';

export type Language = 'en' | 'es';

/** What can keep the register from starting, with the code the process then ends with. */
export const exitCodes = {
  'E-APP-01': 10,
  'E-APP-02': 11,
  'E-DB-01': 20,
  'E-DB-02': 21,
  'E-DB-03': 22,
  'E-DB-04': 23,
  'E-KEY-01': 30,
  'E-KEY-02': 31,
  'E-PRV-01': 40,
  'E-IPC-04': 1,
} as const satisfies Partial<Record<ErrorCode, number>>;
export type FatalCode = keyof typeof exitCodes;

type Sentences = Readonly<Record<FatalCode, string>>;

/** Shown before there is a page to look them up; the same sentences as the screen's own catalogue. */
const sentences: Readonly<Record<Language, Sentences>> = {
  en: {
    'E-APP-01': 'The register is already open on this till.',
    'E-APP-02': 'This till was copied or restored. IT must re-enrol it. Sending is paused.',
    'E-DB-01': 'The sales file is damaged. Selling is stopped and the file is kept. A lead can start recovery.',
    'E-DB-02': 'The disk is full. Free space, then start the register again.',
    'E-DB-03': 'This data belongs to a newer version. Install version {v} or later.',
    'E-DB-04': 'The data folder cannot be written. Call IT.',
    'E-KEY-01': 'This till cannot unlock its data. Give IT this code: {code}. Nothing was deleted.',
    'E-KEY-02': 'This computer has no safe key storage. IT must set it up before use.',
    'E-PRV-01': 'This setup file was refused ({reason}). Ask IT for a new one.',
    'E-IPC-04': 'Something went wrong while the register was starting. Call IT.',
  },
  es: {
    'E-APP-01': 'La caja ya está abierta en este equipo.',
    'E-APP-02': 'Esta caja fue copiada o restaurada. Sistemas debe registrarla de nuevo. El envío está en pausa.',
    'E-DB-01':
      'El archivo de ventas está dañado. Las ventas se detienen y el archivo se conserva. Un encargado puede iniciar la recuperación.',
    'E-DB-02': 'El disco está lleno. Libere espacio y vuelva a abrir la caja.',
    'E-DB-03': 'Estos datos son de una versión más nueva. Instale la versión {v} o posterior.',
    'E-DB-04': 'No se puede escribir en la carpeta de datos. Llame a Sistemas.',
    'E-KEY-01': 'Esta caja no puede desbloquear sus datos. Dé este código a Sistemas: {code}. No se borró nada.',
    'E-KEY-02': 'Este equipo no tiene un almacén de claves seguro. Sistemas debe configurarlo antes de usarlo.',
    'E-PRV-01': 'Este archivo de configuración fue rechazado ({reason}). Pida uno nuevo a Sistemas.',
    'E-IPC-04': 'Algo salió mal al abrir la caja. Llame a Sistemas.',
  },
};

/** What IT can do now, where the sentence alone leaves them with nothing to try. */
const nextSteps: Readonly<Record<Language, Partial<Record<FatalCode, readonly string[]>>>> = {
  en: {
    'E-APP-02': [
      'Nothing was sent and nothing was changed.',
      'If the data folder that was used last still exists, start the register with that one, on the machine where it was used.',
      'If not, set the till up anew in an empty folder with a new setup file, and compare the last days in Sales, Receipt audit: what this copy has not sent may be with the state already.',
    ],
  },
  es: {
    'E-APP-02': [
      'No se envió ni se cambió nada.',
      'Si la carpeta de datos que se usó por última vez todavía existe, abra la caja con esa, en el equipo donde se usó.',
      'Si no, configure la caja de nuevo en una carpeta vacía con un archivo de configuración nuevo, y compare los últimos días en Ventas, Auditoría de recibos: lo que esta copia no envió puede estar ya en el sistema estatal.',
    ],
  },
};

/** The reasons of E-PRV-01, which come in English from whoever read the file; names of fields stay as they are in it. */
const reasonsInSpanish: readonly (readonly [string, string])[] = [
  ['cannot be read', 'no se puede leer'],
  ['not JSON', 'no es JSON'],
  ['not a setup file', 'no es un archivo de configuración'],
  ['larger than 256 KiB', 'supera 256 KiB'],
  ['unsigned', 'sin firma'],
  ['unknown field', 'campo desconocido'],
  ['missing or of the wrong kind', 'falta o es de otro tipo'],
  ['plain HTTP leaves this computer', 'HTTP sin cifrar sale de este equipo'],
  ['not a time zone', 'no es una zona horaria'],
  ['opens after it closes', 'abre después de cerrar'],
  ['needs host and port', 'necesita host y puerto'],
  ['registered without an id', 'registrado sin número'],
  ['the same login twice', 'login repetido'],
  ['the same sku twice', 'sku repetido'],
  ['the same barcode twice', 'código de barras repetido'],
  ['not valid', 'no es válido'],
];

function inLanguage(value: string | number | undefined, language: Language): string {
  const text = String(value ?? '-');
  if (language === 'en') return text;
  return reasonsInSpanish.reduce((said, [english, spanish]) => said.replace(english, spanish), text);
}

export type FatalStart = {
  readonly code: FatalCode;
  readonly sentence: string;
  readonly nextSteps: readonly string[];
  readonly exitCode: number;
};

export function describeFatal(error: AppError, language: Language): FatalStart {
  const code = isFatalCode(error.code) ? error.code : 'E-IPC-04';
  const sentence = sentences[language][code].replace(/\{(\w+)\}/g, (_, name: string) =>
    inLanguage(error.params[name], language),
  );
  return { code, sentence, nextSteps: nextSteps[language][code] ?? [], exitCode: exitCodes[code] };
}

function isFatalCode(code: ErrorCode): code is FatalCode {
  return Object.hasOwn(exitCodes, code);
}

export const fatalStylePath = '/fatal.css';
export const fatalStyle = `
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f4f6f4; color: #14201a; font: 20px/1.5 system-ui, sans-serif; }
main { max-width: 34rem; padding: 2.5rem; background: #fff; border-top: 6px solid #a3281e; border-radius: 12px; }
h1 { margin: 0; font-size: 1rem; color: #1f6138; }
p { margin: 1rem 0 0; }
ul { margin: 1rem 0 0; padding-left: 1.25rem; font-size: 1rem; }
li + li { margin-top: 0.5rem; }
.code { font-size: 0.875rem; color: #4a574f; }
`;

/** A page of its own without script, served by the app scheme: what cannot start must still be readable. */
export function fatalPage(fatal: FatalStart, language: Language): string {
  const steps = fatal.nextSteps.map(step => `<li>${escapeHtml(step)}</li>`).join('');
  const list = steps === '' ? '' : `<ul>${steps}</ul>`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>Counterleaf Register</title><link rel="stylesheet" href="${fatalStylePath}"></head>
<body><main role="alert"><h1>Counterleaf Register</h1><p>${escapeHtml(fatal.sentence)}</p>${list}<p class="code">${fatal.code}</p></main></body></html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.codePointAt(0)};`);
}
