/** Tests of the audit trail. */
@NullMarked
package vn.tindan.audit;

import org.jspecify.annotations.NullMarked;
