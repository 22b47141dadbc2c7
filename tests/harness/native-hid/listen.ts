import { createNodeHidPort } from '../../../electron/devices/scanner/node-hid-port';
import { createScanReader } from '../../../electron/devices/scanner/scan-reader';
import { systemClock } from '../../../electron/shell/system-ports';

/** In the process that has the shim: opens the played device through the real module, and tells each thing as a line. */
export async function listenTo(path: string): Promise<void> {
  const port = createNodeHidPort();
  const opened = await port.open(path);
  if (!opened.ok) {
    console.log(`refused ${opened.error}`);
    return;
  }
  const reader = createScanReader({ layout: 'A', deviceKey: 'native', clock: systemClock, repeatMs: () => 0 });
  await new Promise<void>(resolve => {
    opened.value.listen(
      report => {
        const heard = reader.read(report);
        if (heard.kind === 'scan') console.log(`scan ${report.length} ${heard.scan.text}`);
        if (heard.kind === 'trouble') console.log(`trouble ${heard.trouble.kind}`);
      },
      () => {
        console.log('lost');
        resolve();
      },
    );
    void opened.value.sendOutput([0x04, 0x20]).then(sent => console.log(sent.ok ? 'beeped' : `silent ${sent.error}`));
  });
  await opened.value.close();
  await opened.value.close();
  console.log('closed');
}
