/** `npm start`: the training register with hot reload, or, where there is no screen to show it on, the demo. */
import { runDemo } from './demo.mjs';
import { runDev } from './dev.mjs';
import { endWithNpm } from './process.mjs';

endWithNpm();
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
const args = process.argv.slice(2);

if (hasDisplay) {
  process.exit(await runDev(args));
} else {
  console.error(
    'start: there is no display here, so the scripted demo runs on a virtual screen instead (npm run demo)',
  );
  process.exit(await runDemo([]));
}
