import { describeAccess } from './describe-access';

// One file for each type, so that they run side by side.
describeAccess('affiliation');
