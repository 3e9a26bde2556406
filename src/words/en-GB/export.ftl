# What stands in exported files round the report, and why one could not be made.

# At the foot of each page of a Word document. $page and $pages are filled in by Word.
export-page-of = { $title }: page { $page } of { $pages }
export-not-put-together = The file could not be put together: { $reason }
