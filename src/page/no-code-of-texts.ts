import { z } from 'zod';

// The page may not make code of texts, which zod would do to be faster, and must not even try: the browser would complain.
z.config({ jitless: true });
