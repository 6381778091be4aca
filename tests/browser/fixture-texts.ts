/** The passages of tests/fixtures/pages by what they say. */
export const MENTION =
  'On Friday President Vladimir Putin proposed to the United States a programme of measures to reset relations in information security.';
/** A claim of Sputnik's side: crucial-two-powers. */
export const CRUCIAL =
  'It is crucial that two of the largest powers in the world agree on such a cyber programme, one professor said.';
/** A claim of InformNapalm's side: yalta-separate-peace. */
export const YALTA =
  'A bilateral deal between Moscow and Washington echoes Yalta, critics answered, and smaller countries would pay for it.';
/** Denies timely-offer, a claim of Sputnik's side. */
export const DENIED = 'Putin’s offer of a cyber truce is hardly timely, a former official said.';

/** All passages of on-topic.html, in its order. */
export const ON_TOPIC = [MENTION, CRUCIAL, YALTA, DENIED];

/** Stands in on-topic.html too and says nothing on the topic. */
export const BESIDE =
  'The town library opens at nine on weekdays and stays shut on public holidays.';

/** Further passages of relations.html: a claim of InformNapalm's side to which the other article only adds. */
export const DISMISSED = 'The White House dismissed the offer within a day.';
/** Several claims of Sputnik's side in one. */
export const STEPS =
  'The plan asks for lines between the security agencies, for an agreement like that of 1972 on incidents at sea, and for guarantees of non-interference in elections.';
