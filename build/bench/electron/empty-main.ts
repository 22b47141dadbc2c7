import { app, BrowserWindow } from 'electron';

/** The yardstick of a start: nothing but Electron and a window of the register's size with one word in it. */
app
  .whenReady()
  .then(async () => {
    const window = new BrowserWindow({ width: 1280, height: 800, show: false, backgroundColor: '#ffffff' });
    window.once('ready-to-show', () => window.show());
    await window.loadURL('data:text/html,<title>Empty</title><main><h1>Empty</h1></main>');
  })
  .catch((thrown: unknown) => {
    console.error(thrown);
    app.exit(1);
  });
app.on('window-all-closed', () => app.quit());
