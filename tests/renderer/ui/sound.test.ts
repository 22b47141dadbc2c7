import { expect, it } from 'vitest';
import { createSounds } from '../../../renderer/ui/sound';

/** Writes down the tones that would sound. */
function anAudio() {
  const tones: { hertz: number; start: number; stop: number }[] = [];
  const context = {
    currentTime: 10,
    destination: {},
    createGain: () => ({
      gain: { setValueAtTime: () => undefined, exponentialRampToValueAtTime: () => undefined },
      connect: () => undefined,
    }),
    createOscillator: () => {
      const tone = { hertz: 0, start: 0, stop: 0 };
      tones.push(tone);
      return {
        frequency: {
          set value(hertz: number) {
            tone.hertz = hertz;
          },
        },
        connect: () => undefined,
        start: (at: number) => {
          tone.start = at;
        },
        stop: (at: number) => {
          tone.stop = at;
        },
      };
    },
  };
  return { tones, context: context as unknown as AudioContext };
}

it('plays cues that differ in number, pitch and length', () => {
  const { tones, context } = anAudio();
  let opened = 0;
  const play = createSounds(() => {
    opened += 1;
    return context;
  });
  play('found');
  play('unknown');
  play('refused');
  expect(tones.map(tone => tone.hertz)).toEqual([1320, 440, 330, 196]);
  expect(tones.map(tone => Math.round((tone.stop - tone.start) * 100))).toEqual([7, 9, 9, 35]);
  expect(opened).toBe(1);
});

it('is silent where there is no sound', () => {
  expect(() => createSounds(() => null)('found')).not.toThrow();
});
