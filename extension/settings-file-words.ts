import type { Translate } from '../locales/texts';
import type { FileFault } from './settings-file';

/** Says why a file of settings was refused, naming field and value. */
export function faultWords(fault: FileFault, t: Translate): string {
  switch (fault.kind) {
    case 'too-large':
      return t('optionsFileTooLarge');
    case 'no-json':
      return t('optionsFileNoJson');
    case 'no-settings':
      return t('optionsFileNoSettings');
    case 'newer':
      return t('optionsFileNewer', [String(fault.version), String(fault.known)]);
    case 'missing-field':
      return t('optionsFileMissing', [fault.field]);
    case 'unknown-field':
      return t('optionsFileUnknown', [fault.field]);
    case 'bad-value':
      return fault.expected === undefined
        ? t('optionsFileBad', [fault.field, fault.value])
        : t('optionsFileBadExpected', [fault.field, fault.value, fault.expected]);
    case 'bad-site':
      return `${t('optionsFileBad', [fault.field, fault.value])} ${t(fault.reason)}`;
  }
}

/** Says why stored settings could not be read, naming field and value. */
export function storedFaultWords(fault: FileFault, t: Translate): string {
  switch (fault.kind) {
    case 'newer':
      return t('optionsUnreadableNewer', [String(fault.version), String(fault.known)]);
    case 'no-settings':
      return t('optionsUnreadableNone');
    default:
      return faultWords(fault, t);
  }
}
