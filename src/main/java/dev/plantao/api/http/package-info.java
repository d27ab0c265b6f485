/** The manners of the API: how it refuses, how strictly it reads, how it pages, and how it answers a repeated request. */
@NullMarked
package dev.plantao.api.http;

import org.jspecify.annotations.NullMarked;
