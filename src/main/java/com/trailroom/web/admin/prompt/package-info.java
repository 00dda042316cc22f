/** What engines are asked for: its versions, trials, and which one holds. */
package com.trailroom.web.admin.prompt;
