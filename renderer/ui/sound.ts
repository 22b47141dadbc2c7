import type { ScanCue } from '../../shared/ipc/scan-cue';

export type Cue = ScanCue;

/** Told apart by ear alone: one high blip, two low blips, one long low tone. Seconds and hertz. */
const cues = {
  found: [{ at: 0, length: 0.07, hertz: 1320 }],
  unknown: [
    { at: 0, length: 0.09, hertz: 440 },
    { at: 0.14, length: 0.09, hertz: 330 },
  ],
  refused: [{ at: 0, length: 0.35, hertz: 196 }],
} as const satisfies Record<Cue, readonly { at: number; length: number; hertz: number }[]>;

export type PlayCue = (cue: Cue) => void;

/** @param open makes the audio context on first use, because browsers want a gesture first; null where there is none. */
export function createSounds(open: () => AudioContext | null): PlayCue {
  let context: AudioContext | null | undefined;
  return cue => {
    context ??= open();
    if (context === null) return;
    for (const tone of cues[cue]) playTone(context, tone);
  };
}

function playTone(context: AudioContext, tone: { at: number; length: number; hertz: number }): void {
  const start = context.currentTime + tone.at;
  const gain = context.createGain();
  gain.gain.setValueAtTime(0.12, start);
  gain.gain.exponentialRampToValueAtTime(0.001, start + tone.length);
  gain.connect(context.destination);
  const oscillator = context.createOscillator();
  oscillator.frequency.value = tone.hertz;
  oscillator.connect(gain);
  oscillator.start(start);
  oscillator.stop(start + tone.length);
}
