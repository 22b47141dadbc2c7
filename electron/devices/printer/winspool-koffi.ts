import type { Winspool } from './windows-spooler';

/** The status word stands behind thirteen pointers and five numbers in PRINTER_INFO_2W of a 64-bit Windows. */
const statusOffset = 13 * 8 + 5 * 4;
const printerInfo2 = 2;

/** null: no Windows, or the native part does not load. Asked for only where a queue of Windows is set up. */
export async function loadWinspool(): Promise<Winspool | null> {
  if (process.platform !== 'win32' || !['x64', 'arm64'].includes(process.arch)) return null;
  try {
    return bind(await import('koffi'));
  } catch {
    // A missing or blocked native module; Settings > Devices says what to do about it.
    return null;
  }
}

function bind(koffi: typeof import('koffi')): Winspool {
  const winspool = koffi.load('winspool.drv');
  const kernel = koffi.load('kernel32.dll');
  koffi.struct('DOC_INFO_1W', { pDocName: 'str16', pOutputFile: 'str16', pDatatype: 'str16' });
  const open = winspool.func('int __stdcall OpenPrinterW(str16 name, _Out_ void **printer, void *defaults)');
  const get = winspool.func(
    'int __stdcall GetPrinterW(void *printer, uint32_t level, _Out_ uint8_t *info, uint32_t size, _Out_ uint32_t *needed)',
  );
  const startDoc = winspool.func(
    'uint32_t __stdcall StartDocPrinterW(void *printer, uint32_t level, DOC_INFO_1W *document)',
  );
  const startPage = winspool.func('int __stdcall StartPagePrinter(void *printer)');
  const write = winspool.func(
    'int __stdcall WritePrinter(void *printer, uint8_t *bytes, uint32_t size, _Out_ uint32_t *written)',
  );
  const endPage = winspool.func('int __stdcall EndPagePrinter(void *printer)');
  const endDoc = winspool.func('int __stdcall EndDocPrinter(void *printer)');
  const close = winspool.func('int __stdcall ClosePrinter(void *printer)');
  const lastError = kernel.func('uint32_t __stdcall GetLastError()');

  /** Windows says how much room its answer needs, and is then asked again with that much. */
  const status = (printer: unknown): number | null => {
    const needed = [0];
    get(printer, printerInfo2, null, 0, needed);
    const size = needed[0] ?? 0;
    if (size < statusOffset + 4) return null;
    const info = Buffer.alloc(size);
    return get(printer, printerInfo2, info, size, needed) === 0 ? null : info.readUInt32LE(statusOffset);
  };

  return {
    openPrinter: name => {
      const printer: unknown[] = [null];
      return open(name, printer, null) === 0 ? null : printer[0];
    },
    status,
    startDoc: (printer, { title, datatype }) =>
      Number(startDoc(printer, 1, { pDocName: title, pOutputFile: null, pDatatype: datatype })),
    startPage: printer => startPage(printer) !== 0,
    write: (printer, bytes) => {
      const written = [0];
      return write(printer, bytes, bytes.length, written) === 0 ? 0 : (written[0] ?? 0);
    },
    endPage: printer => endPage(printer) !== 0,
    endDoc: printer => endDoc(printer) !== 0,
    closePrinter: printer => close(printer) !== 0,
    lastError: () => Number(lastError()),
  };
}
