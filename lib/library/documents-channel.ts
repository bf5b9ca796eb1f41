/** Windows tell each other here, by its id, which document has been stored. */
export const DOCUMENTS_CHANNEL = 'duizhao-documents';
