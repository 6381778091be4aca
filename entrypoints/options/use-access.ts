import { useEffect, useState } from 'preact/hooks';
import { readAccess, watchAccess, type Access } from '../../extension/access';
import { reportFailureOf } from '../../extension/reach';

/** The access that the browser gives, `found` when the page opened, as it changes. */
export function useAccess(found: Access): Access {
  const [access, setAccess] = useState(found);
  useEffect(() => {
    const life = new AbortController();
    watchAccess(() => {
      readAccess().then((now) => {
        if (!life.signal.aborted) setAccess(now);
      }, reportFailureOf('read its access'));
    }, life.signal);
    return () => life.abort();
  }, []);
  return access;
}
