/** One seed for every property test, so that a run says the same of the same code; `PROPERTY_SEED=random` looks further. */
import fc from 'fast-check';

const wish = process.env['PROPERTY_SEED'] ?? '20221121';
if (wish !== 'random') fc.configureGlobal({ seed: Number(wish) });
