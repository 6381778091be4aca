import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readingTopic } from '../../data/reading-topic';
import { createMatcher } from '../../matching/matcher';
import { connect } from './connection';
import { claimFrame } from './running';

export default defineUnlistedScript(() => {
  const frame = claimFrame();
  if (frame) void connect(readingTopic, createMatcher(readingTopic), frame);
});
