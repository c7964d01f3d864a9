<p><strong>[#if content.start??]${content.start?string("EEEE d MMMM yyyy, HH.mm")} uur[/#if][#if content.place?has_content], ${content.place}[/#if]</strong></p>
[#if content.lead?has_content]<p>${content.lead}</p>[/#if]
${cmsfn.decode(content).body!}
${cmsfn.decode(content).programme!}
