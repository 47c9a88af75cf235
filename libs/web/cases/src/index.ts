import type { Routes } from '@angular/router';

/** The routes of cases and approvals. */
export const casesRoutes: Routes = [];
