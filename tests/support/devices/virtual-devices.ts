import type { VirtualDevicesView } from '../../../shared/ipc/training-views';

/** The training register's scanner and printer: new and in order, but for this. */
export function someDevices(
  change: Partial<VirtualDevicesView['printer']> & { readonly scanner?: VirtualDevicesView['scanner'] } = {},
): VirtualDevicesView {
  const { scanner = { isPlugged: true, isHeard: true }, ...printer } = change;
  return {
    scanner,
    printer: {
      ...{
        paper: 'ok',
        isCoverOpen: false,
        isCutterJammed: false,
        isMute: false,
        isGarbled: false,
        isDrawerOpen: false,
      },
      ...{ isPlugged: true, isSlow: false, drawerPulses: 0 },
      ...printer,
    },
  };
}
