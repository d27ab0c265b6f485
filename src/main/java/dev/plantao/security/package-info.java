/** Who you are and what you may reach, for every door: pages, API, engine REST and Camunda's web apps. */
@NullMarked
package dev.plantao.security;

import org.jspecify.annotations.NullMarked;
