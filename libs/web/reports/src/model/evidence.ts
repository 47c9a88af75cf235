import type { Label } from '@kakehashi/shared/contracts';

/** A case behind a number, as the list shows it. */
export interface EvidenceCase {
  reference: string;
  title: string;
  office: string;
  country: string | null;
  state: string;
  fiscalYear: number;
  firstDate: string | null;
  requesterName: string | null;
  plannedPeople: number | null;
  actualPeople: number | null;
}

/** A published figure behind a number, where and as it was printed. */
export interface EvidenceLine {
  table: string;
  title: Label;
  document: string | null;
  printed: number | null;
  computed: number | null;
  accepted: number | null;
  line: number | null;
  rowLabel: string;
  flags: string[];
}

/** What stands behind one number. */
export interface Evidence {
  count: number | null;
  total: number;
  cases: EvidenceCase[];
  published: EvidenceLine[];
  nextCursor?: string | null;
}
