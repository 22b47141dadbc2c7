/**
 * What may be written to the log, event by event (reliability.md section 10). A field that is not listed is dropped, so
 * that nothing gets in by being handy: to log a new one, write it here, where a reviewer asks whose it is.
 */
export const logEvents = {
  'app.start': ['version', 'mode', 'electron', 'platform'],
  'app.ready': ['ms'],
  'app.quit': ['code'],
  'app.fatal': ['code', 'fault', 'place'],
  'app.load-failed': ['fault'],
  'app.unhandled': ['fault', 'place'],
  'window.page-lost': ['reason'],
  'ipc.refused': ['channel', 'code', 'ref', 'why', 'field'],
  'ipc.failure': ['channel', 'code', 'ref'],
  'ipc.fault': ['channel', 'code', 'ref', 'fault', 'place'],
  'ipc.timeout': ['channel', 'code', 'ref'],
  'ipc.bad-output': ['channel', 'code', 'ref', 'field'],
  'push.bad-payload': ['push', 'field'],
  'biotrack.call': ['action', 'outcome', 'ms'],
  'inventory.fault': ['name'],
  'inventory.gap': ['gaps'],
  'sync.review': ['outboxId'],
  'sync.paused': ['why'],
  'sync.fault': ['fault'],
  'sync.recovered': ['count'],
  'scanner.state': ['state'],
  'scanner.trouble': ['kind', 'fault', 'reports'],
  'scanner.socket-error': [],
  'scanner.close-failed': [],
  'scan.ignored': [],
  'printer.state': ['state'],
  'printer.failed': ['fault'],
  'printer.encode-failed': ['name'],
  'receipt.fault': ['name'],
  'drawer.fault': ['name'],
  'training.unheard': [],
  'training.unreachable': [],
  'store.checked': [],
  'store.damaged': ['check'],
  'training.start': ['wirePort', 'controlPort', 'scannerPort', 'printerPort'],
  'training.reachable': ['reachable'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type LogEvents = Readonly<Record<string, readonly string[]>>;
