/** A register process: `node till-process.js PLAN-AS-JSON`. It ends by itself, by its plan, or by whoever started it. */
import { onCrashPoint } from '../../../db/crash-point';
import { openMarks } from './marks';
import type { Ending, TillPlan } from './plan';
import { PlannedThrow, runPlan } from './run-plan';

const plan = JSON.parse(process.argv[2] ?? '') as TillPlan;
const { crash } = plan;
let passed = 0;

if (crash !== null) {
  onCrashPoint(point => {
    if (point !== crash.point) return;
    passed += 1;
    if (passed !== crash.nth) return;
    const marks = openMarks(plan.marksFile);
    marks.mark({ is: 'reached' });
    marks.close();
    endBy(crash.ending);
  });
}

function endBy(ending: Ending): void {
  if (ending === 'kill') process.kill(process.pid, 'SIGKILL');
  else if (ending === 'abort') process.abort();
  else throw new PlannedThrow('as planned');
}

// No timer of the core keeps a program alive, and without the state there may be nothing else to wait for.
const alive = setInterval(() => undefined, 1_000);
try {
  await runPlan(plan);
} finally {
  clearInterval(alive);
}
