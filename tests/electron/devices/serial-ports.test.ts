import { expect, it } from 'vitest';
import type { SerialPorts } from '../../../electron/devices/serial-ports';
import { aVirtualSerial } from '../../support/devices/virtual-serial';

/** The port is types alone; what stands for it in the drivers' tests keeps its promises. */
it('is played by a virtual line that delivers nothing before somebody listens, and says once that it is gone', async () => {
  const line = aVirtualSerial();
  const ports: SerialPorts = line;
  line.plug('/dev/ttyACM0');
  const opened = await ports.open({ path: '/dev/ttyACM0', baud: 9_600 });
  if (!opened.ok) throw new Error(opened.error);
  const heard: string[] = [];
  line.send('early');
  opened.value.listen(
    bytes => heard.push(Buffer.from(bytes).toString()),
    () => heard.push('lost'),
  );
  line.send('late');
  line.unplug();
  line.unplug();
  expect(heard).toEqual(['late', 'lost']);
});
