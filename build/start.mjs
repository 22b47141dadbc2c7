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
  if (args.length > 0) console.error(`start: the demo takes no options, so these are left aside: ${args.join(' ')}`);
  process.exit(await runDemo([]));
}
