/**
 * Has Firefox note the errors of scripts that nobody caught, in all of its processes: those of pages, of our scripts in them,
 * of our own pages and of the background. What goes to a console only, it does not tell. Evaluated with the rights of the browser;
 * the argument is the host name of the extension's own addresses.
 */
export const WATCH_FAULTS = `
  const [own] = arguments;
  const ours = new RegExp('^(?:http://(?:127\\\\.0\\\\.0\\\\.1|localhost)|moz-extension://' + own + ')');
  Services.counterpointFaults = [];
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) return;
      if (!/javascript/i.test(message.category) || !ours.test(message.sourceName)) return;
      // The browser’s own note that a page was left, or the extension ended, before its question was answered.
      if (/^Promise (?:rejected|resolved) (?:after context unloaded|while context is inactive)/.test(message.errorMessage)) return;
      Services.counterpointFaults.push(
        'uncaught in ' + message.sourceName + ':' + message.lineNumber + ': ' + message.errorMessage);
    },
  });`;

/** What was noted by now. */
export const FAULTS = 'return Services.counterpointFaults;';
