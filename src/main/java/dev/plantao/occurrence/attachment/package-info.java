/** Files of an occurrence: what is accepted, under which name and how much; each content kept once. */
@NullMarked
@NamedInterface("attachment")
package dev.plantao.occurrence.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
